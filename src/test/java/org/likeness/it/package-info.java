/**
 * Black-box tests over HTTP and in a browser, on WildFly and on Payara Micro. They start a server of the kind that the
 * property {@code likeness.server} names, or ask the one at {@code base.url}.
 */
package org.likeness.it;
