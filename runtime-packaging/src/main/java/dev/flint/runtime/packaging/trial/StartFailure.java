package dev.flint.runtime.packaging.trial;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.code.KnownClasses;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a handler did not start.
 *
 * @param certain whether it will not start on Lambda either
 * @param reason the cause and what to do, in a sentence
 */
record StartFailure(boolean certain, String reason) {
  private static final Pattern ERROR =
      Pattern.compile("\"errorMessage\":\"((?:[^\"\\\\]|\\\\.)*)\",\"errorType\":\"([^\"]*)\"");
  private static final Pattern FIRST_FRAME =
      Pattern.compile("\"stackTrace\":\\[\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern CLASS_NAME =
      Pattern.compile("(?:Type )?([\\w$]+(?:[./][\\w$]+)+).*");

  /** What the runtime says of a handler by itself, before any of its code has run. */
  private static final Pattern UNUSABLE =
      Pattern.compile(
          "No public method named .*|Class not found: .*|Cannot call .*"
              + "|Class does not implement an appropriate handler interface.*"
              + "|Class \\S+ (?:has no public zero-argument constructor|cannot be instantiated).*");

  private static final String THROWN =
      "its code threw: give the variables that it needs with " + Setting.ENVIRONMENT;
  private static final String ENDED = "its process ended, or was ended, before it was ready";
  private static final String NO_JVM =
      "(?s).*(?:Could not create the Java Virtual Machine|initialization of VM).*";

  /**
   * Reads the text of a failure.
   *
   * @param text the error document, or how the process ended, and the log
   * @param known the classes that the function finds on Lambda
   */
  static StartFailure of(String text, KnownClasses known) {
    List<Thrown> chain =
        ERROR
            .matcher(text)
            .results()
            .map(Thrown::of)
            .filter(thrown -> !thrown.type.matches("Runtime\\..*|Sandbox\\..*"))
            .toList();
    return Stream.of(
            unusable(chain),
            chain.stream().flatMap(thrown -> thrown.linkage().stream()).findFirst(),
            missing(chain, text, known),
            text.matches(NO_JVM)
                ? Optional.of(certainly("its JVM does not start: see the JVM's options"))
                : Optional.<StartFailure>empty())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new StartFailure(false, chain.isEmpty() ? ENDED : THROWN));
  }

  private static StartFailure certainly(String reason) {
    return new StartFailure(true, reason);
  }

  private static Optional<StartFailure> unusable(List<Thrown> chain) {
    return chain.stream()
        .limit(1)
        .filter(thrown -> UNUSABLE.matcher(thrown.message).matches())
        .map(thrown -> certainly(thrown.message + " (" + Setting.HANDLER + ")"))
        .findFirst();
  }

  /** Returns the first class that was asked for and is in no jar. */
  private static Optional<StartFailure> missing(
      List<Thrown> chain, String text, KnownClasses known) {
    return chain.stream()
        .flatMap(thrown -> thrown.missingClass().stream())
        .filter(name -> !known.packed().contains(name))
        .findFirst()
        .map(name -> missing(name, askedBy(text), known));
  }

  private static StartFailure missing(String name, String askedBy, KnownClasses known) {
    String what = "class " + name + askedBy;
    return known
        .providerOf(name)
        .map(
            jar ->
                new StartFailure(
                    false, what + " is not packed but " + jar + " has it: a layer must bring it"))
        .orElseGet(
            () -> certainly(what + " is in no jar: add the dependency that has it, if it is one"));
  }

  private static String askedBy(String text) {
    return FIRST_FRAME
        .matcher(text)
        .results()
        .reduce((first, last) -> last)
        .map(frame -> ", asked for by " + frame.group(1) + ",")
        .orElse("");
  }

  /** An exception, as an error document shows it. */
  private record Thrown(String type, String message) {
    static Thrown of(MatchResult error) {
      return new Thrown(error.group(2), error.group(1).replaceAll("\\\\(.)", "$1"));
    }

    /** Returns what is wrong with class files, whatever the variables. */
    Optional<StartFailure> linkage() {
      return switch (type.replaceFirst(".*\\.", "")) {
        case "UnsupportedClassVersionError" ->
            Optional.of(
                certainly(
                    message
                        + ": compile for the release of the JDK that is linked, or link a newer one"
                        + " with "
                        + Setting.JDK));
        case "ClassFormatError", "VerifyError" ->
            Optional.of(
                certainly(
                    "a class is damaged, maybe because a plugin worked on its own output of an"
                        + " earlier build: build it again from clean. "
                        + message));
        case "NoSuchMethodError",
            "NoSuchFieldError",
            "AbstractMethodError",
            "IllegalAccessError",
            "IncompatibleClassChangeError" ->
            Optional.of(
                certainly(
                    "its jars do not fit each other: use the versions that belong together. "
                        + message));
        default -> Optional.empty();
      };
    }

    /** Returns a class that was not there; one whose initializer has failed was. */
    Optional<String> missingClass() {
      return type.matches(
              ".*(?:NoClassDefFoundError|ClassNotFoundException|TypeNotPresentException)")
          ? Optional.of(CLASS_NAME.matcher(message))
              .filter(name -> name.matches())
              .map(name -> name.group(1).replace('/', '.'))
          : Optional.empty();
    }
  }
}
