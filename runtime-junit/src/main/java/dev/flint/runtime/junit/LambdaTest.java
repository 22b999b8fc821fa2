package dev.flint.runtime.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a function for the tests of a class, or for one test: by the runtime that serves it on
 * Lambda, over a real Runtime API, in the process of the tests. Tests have it as a parameter or
 * field of type {@link LambdaFunction}.
 *
 * <p>The handler is {@link #value} or {@link #handler}; without both, what the system property
 * {@code flint.handler} says, or {@code <handler>} of flint-maven-plugin in the {@code pom.xml} of
 * the working directory.
 *
 * <p>On a class, its tests share one function, which is warm from the second invocation on, as on
 * Lambda; it ends with the class. On a method, the test has a function of its own.
 *
 * <p>Threads: tests may run at once. Invocations of one function take turns, and what a function
 * logs is that function's.
 */
@Documented
@ExtendWith(LambdaExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LambdaTest {

  /** The handler's class. */
  Class<?> value() default void.class;

  /** The handler's name: {@code package.Class} or {@code package.Class::method}. */
  String handler() default "";

  /** The function's name. */
  String name() default "function";

  /**
   * Environment variables, each {@code NAME=value}. Within the process they configure the runtime
   * alone: {@code System.getenv} gives the process's. A {@link #packaged} function has them.
   */
  String[] environment() default {};

  /** How long an invocation may take. */
  int timeoutSeconds() default 30;

  /** The memory size that the function is told. */
  int memoryMb() default 512;

  /** Whether each test begins with a cold function. */
  boolean freshPerTest() default false;

  /**
   * Whether the function runs as it was packaged, in a process of its own: for integration tests,
   * which run after the phase {@code package}.
   */
  boolean packaged() default false;

  /** Where the package is, with its {@code bootstrap}, if it is {@link #packaged}. */
  String folder() default "target/function";
}
