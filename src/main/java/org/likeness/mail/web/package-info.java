/** What pages say about email. */
@NullMarked
package org.likeness.mail.web;

import org.jspecify.annotations.NullMarked;
