package org.likeness.account.web;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Skips authentication for images and other public files, whose responses, including cookies, are cached for everybody. */
@Inherited
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
@interface SkipLoginForImages {}
