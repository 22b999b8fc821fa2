package dev.flint.runtime.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another function of a {@link LambdaTest}, on a field or parameter of type {@link LambdaFunction}.
 * Where the same name stands twice it is one function; one of them says the handler. What is not
 * said here is as the {@code LambdaTest} says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface Function {

  /** The function's name, by which the others invoke it. */
  String name();

  /** The handler's class. */
  Class<?> value() default void.class;

  /** The handler's name: {@code package.Class} or {@code package.Class::method}. */
  String handler() default "";

  /** Environment variables, each {@code NAME=value}, besides those of the {@link LambdaTest}. */
  String[] environment() default {};

  /** Where the package is, if the {@link LambdaTest} is of packaged ones. */
  String folder() default "";
}
