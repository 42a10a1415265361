/** What all pages share: assets, languages and texts, cookies, caching, links, and the address of the site. */
@NullMarked
package org.likeness.web.page;

import org.jspecify.annotations.NullMarked;
