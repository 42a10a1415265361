/**
 * What all forms share. There are two kinds: Faces forms for registration, sign-in, the account and the profile, and plain HTML forms,
 * sent to servlets, for everything that is uploaded, posted or deleted.
 *
 * <table>
 *   <caption>How each kind of form does it</caption>
 *   <tr><th></th><th>Faces form</th><th>plain form</th></tr>
 *   <tr><td>a field on the page</td><td>{@code <s:field>}</td><td>{@code <s:plainField>}</td></tr>
 *   <tr><td>token against other sites</td>
 *     <td>the view state; pages for visitors have none and rely on
 *       {@link org.likeness.web.guard.SameOriginFilter}</td>
 *     <td>{@link org.likeness.web.form.CsrfToken} for members; guests rely on the filter, too</td></tr>
 *   <tr><td>errors on top of the form</td><td>{@code <s:errors>}</td><td>{@code <s:problem>}</td></tr>
 *   <tr><td>errors next to fields</td><td>{@link org.likeness.web.form.FieldMessages}</td>
 *     <td>{@link org.likeness.web.form.FieldErrors}</td></tr>
 *   <tr><td>what was typed, after an error</td><td>Faces keeps it in the components</td>
 *     <td>the servlet renders the page again with the form bean</td></tr>
 *   <tr><td>sign in first</td>
 *     <td>{@code MembersOnlyFilter} calls {@link org.likeness.web.form.SignInFirst}, which keeps the fields in
 *       {@link org.likeness.web.form.PendingForm} and restores them</td>
 *     <td>the servlet calls {@code SignInFirst} with the fields, and reads {@code PendingForm} when it renders the page</td></tr>
 *   <tr><td>expired form</td><td>{@link org.likeness.web.form.ExpiredForms} shows it again, filled in</td>
 *     <td>a wrong token, which posts and comments answer with the form, filled in, and everything else with 403</td></tr>
 *   <tr><td>notices</td><td colspan="2">{@link org.likeness.web.form.Notices}, shown once by the next page</td></tr>
 *   <tr><td>redirect</td><td>{@link org.likeness.web.form.Redirect#afterSaving Redirect.afterSaving}</td>
 *     <td>{@link org.likeness.web.form.Redirect#seeOther Redirect.seeOther}</td></tr>
 * </table>
 */
@NullMarked
package org.likeness.web.form;

import org.jspecify.annotations.NullMarked;
