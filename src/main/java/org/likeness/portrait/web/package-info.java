/**
 * The avatar part of the profile page, and what members do with their avatar.
 *
 * <p>{@link org.likeness.portrait.web.ProfileAvatarServlet} is at {@code /profile/avatar}. Its actions, with the fields of their forms
 * (each form has {@code csrf}, too):
 *
 * <pre>
 * method  path             fields                                      rate limit  what it does
 * POST                     avatar x y side words rating original       yes         makes a file the portrait
 * POST    /crop            picture x y side                            yes         shows another square of the portrait
 * POST    /import          address                                     yes         makes the picture at an address the portrait
 * POST    /remove                                                      no          removes the portrait; it can be restored for ten minutes
 * GET     /cleaned                                                     no          sends the picture that the portrait is a square of
 * POST    /draft           avatar x y side words rating original       yes         keeps a file as the draft
 * GET     /draft                                                       no          shows the page of the draft
 * POST    /draft/crop      draft x y side                              yes         shows another square of the draft
 * POST    /draft/use       draft words rating                          yes         makes the draft, or the removed portrait, the portrait
 * POST    /draft/discard   draft                                       no          deletes the draft
 * </pre>
 *
 * <p>The two actions with a file take multipart forms, whose bodies are not even read while the member has to wait for the rate limit.
 * A POST is answered with a redirect, or with JSON if the client asks for it.
 */
@NullMarked
package org.likeness.portrait.web;

import org.jspecify.annotations.NullMarked;
