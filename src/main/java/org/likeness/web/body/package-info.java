/**
 * How a request body gets from the socket to a servlet.
 *
 * <ol>
 *   <li>{@link org.likeness.web.body.DatabaseFilter} answers 503 while the database is down.
 *   <li>{@link org.likeness.web.body.BodyFilter} looks up the {@link org.likeness.web.body.Endpoint} of the path and refuses methods,
 *       lengths and content types that it does not accept. An upload needs a member who is within the rate limit.
 *   <li>{@link org.likeness.web.body.RequestBodies} reads the body to its end, with limits for slow clients, into a
 *       {@link org.likeness.web.body.SpooledBody}. It reads and drops refused bodies, so that the client sees the answer.
 *   <li>{@link org.likeness.web.body.FormFields} or {@link org.likeness.web.body.MultipartForm} parses it.
 *   <li>The servlet gets the fields as parameters, through {@link org.likeness.web.body.FormRequest}. It gets the files of an upload,
 *       or the reason why the body was not read, as {@link org.likeness.web.body.ReceivedForm}.
 * </ol>
 */
@NullMarked
package org.likeness.web.body;

import org.jspecify.annotations.NullMarked;
