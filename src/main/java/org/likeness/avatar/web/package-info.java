/**
 * Avatars on Facelets pages: the tag {@code <l:avatar>}, the functions, and the servlet for drawings. Knows nothing of members. Part of
 * the jar that other applications use.
 *
 * <pre>{@code
 * <html xmlns:l="likeness">
 *   <l:avatar of="ada@example.com" size="40"/>
 *   <img src="#{gravatar('ada@example.com', 40)}" alt=""/>
 * }</pre>
 */
@NullMarked
package org.likeness.avatar.web;

import org.jspecify.annotations.NullMarked;
