package dev.flint.runtime.training;

import java.util.function.Supplier;

/**
 * Joins strings and makes a lambda as functions' code does: by instructions that are linked when
 * they are first run. The first of each kind sets up {@code java.lang.invoke}, some milliseconds of
 * a first invocation, unless an archive of classes has what that makes.
 *
 * <p>Alone of the runtime's classes, this one is compiled without {@code -XDstringConcat=inline}.
 */
final class LinkageRehearsal {

  private final String text = getClass().getName();
  private final Object object = text;
  private final int number = text.length();
  private final long large = number;

  /** Does it, in the forms that are most common. */
  String rehearse() {
    String joined = text + object;
    joined = joined + text;
    joined = "a" + joined;
    joined = joined + "b";
    joined = "a" + joined + "b";
    joined = joined + number;
    joined = joined + object;
    joined = joined + large;
    joined = joined + "a" + text;
    joined = joined + "a" + number;
    joined = joined + number + text;
    joined = joined + "a" + text + "b" + object + number;
    String last = joined;
    Supplier<String> supplier = () -> last;
    return supplier.get();
  }
}
