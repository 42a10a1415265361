package org.likeness.account.web;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Renews the session of everybody who signs in, including remembered browsers: a new id and the full timeout. */
@Inherited
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
@interface FreshSession {}
