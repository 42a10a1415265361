package org.likeness.web.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.beans.Introspector;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.imageio.spi.IIORegistry;

/**
 * Keeps the class loader of this application out of caches of the JVM; otherwise an undeployed application would stay in memory with
 * all its classes.
 */
@Singleton
class JvmCaches {

    /**
     * Image I/O's registry and AWT's context keep the class loader and the callers of the first thread that uses them. So a thread of the
     * JDK goes first, without classes of the application on its stack.
     */
    void start(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object event)
            throws ReflectiveOperationException {
        var registry = MethodHandles.publicLookup()
                .findStatic(IIORegistry.class, "getDefaultInstance", MethodType.methodType(IIORegistry.class));
        var thread = Thread.currentThread();
        var ours = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader()); // it defines the class of the proxy
        try {
            CompletableFuture.runAsync(MethodHandleProxies.asInterfaceInstance(Runnable.class, registry))
                    .join();
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    /** Each thread group caches the bean properties read by EL, and threads created during a request keep its class loader. */
    void stop(@Observes @Destroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        for (ThreadGroup group : groups()) {
            var flush = new Thread(group, Introspector::flushCaches, "likeness-stop");
            flush.start();
            flush.join();
        }
        var ours = getClass().getClassLoader();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getContextClassLoader() == ours && thread != Thread.currentThread()) {
                thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            }
        }
    }

    private static List<ThreadGroup> groups() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        var groups = new ThreadGroup[top.activeGroupCount() + 1];
        int count = top.enumerate(groups);
        var all = new ArrayList<>(Arrays.asList(groups).subList(0, count));
        all.add(top);
        return all;
    }
}
