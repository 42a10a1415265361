package org.likeness;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the application, without those of its tests. */
final class ApplicationClasses {
    static final String HOME = "org.likeness.";

    /** The packages that answer HTTP requests. */
    static final String[] WEB = {"org.likeness..web..", "org.likeness.profile.api"};

    static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.likeness");

    private ApplicationClasses() {}
}
