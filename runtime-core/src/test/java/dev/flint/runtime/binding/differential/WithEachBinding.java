package dev.flint.runtime.binding.differential;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test of all that binds on our side, which its field {@code boundBy} tells: one after the other
 * in one JVM, which loads the managed runtime's libraries once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@MethodSource("dev.flint.runtime.binding.differential.BoundBy#all")
@interface WithEachBinding {}
