package org.likeness.account.web;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Lets a session authenticate nobody after its device was signed out from elsewhere. */
@Inherited
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
@interface DeviceChecked {}
