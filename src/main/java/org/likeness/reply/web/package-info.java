/** The pages behind the links of mail about replies, and the setting of members. */
@NullMarked
package org.likeness.reply.web;

import org.jspecify.annotations.NullMarked;
