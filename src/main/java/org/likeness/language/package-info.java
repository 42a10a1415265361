/** The languages of the site and their texts, from the WAR and from files of the operator. Knows no HTTP. */
@NullMarked
package org.likeness.language;

import org.jspecify.annotations.NullMarked;
