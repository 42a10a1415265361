package org.likeness.discussion.web;

/**
 * A post in a list.
 *
 * @param excerpt of its text, as HTML; may be empty
 * @param comments the number of comments, as text
 */
public record PostRow(long id, String title, String excerpt, Byline by, String comments) {}
