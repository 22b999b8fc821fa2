package dev.flint.runtime.packaging;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads the settings that are one word of a few. */
public final class Choice {
  private Choice() {}

  /**
   * Returns the constant of this name, in any case and with blanks around it.
   *
   * @param type the constants, each named by its {@code toString}
   * @param name such as {@code auto}
   * @param setting where the name was given, to be told when it is none of them
   * @param <E> the constants' type
   * @throws PackagingException when there is none of this name
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String name, Setting setting) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new PackagingException(
                    "Expected "
                        + Arrays.stream(type.getEnumConstants())
                            .map(E::toString)
                            .collect(Collectors.joining(", "))
                        + " in "
                        + setting
                        + ", found "
                        + name));
  }
}
