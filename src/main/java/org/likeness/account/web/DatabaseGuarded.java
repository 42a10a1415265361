package org.likeness.account.web;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Makes authentication answer 503 while the database is down; the container would answer 500, before any filter. */
@Inherited
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
@interface DatabaseGuarded {}
