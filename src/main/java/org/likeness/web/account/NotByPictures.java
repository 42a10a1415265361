package org.likeness.web.account;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Nobody is signed in by a request for a picture: caches keep the answer for everybody, and its cookies. */
@Inherited
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
@interface NotByPictures {}
