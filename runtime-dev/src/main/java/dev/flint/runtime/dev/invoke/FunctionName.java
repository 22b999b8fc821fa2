package dev.flint.runtime.dev.invoke;

import dev.flint.runtime.dev.function.Percent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a caller names a function.
 *
 * @param name the name alone
 * @param qualifier the version or alias, if the caller wants a certain one
 * @param arn the whole ARN with the qualifier; what the caller leaves out is the emulator's
 */
record FunctionName(String name, Optional<String> qualifier, String arn) {

  /** A version or an alias. */
  private static final String QUALIFIER = "\\$LATEST(?:\\.PUBLISHED)?|[a-zA-Z0-9_-]+";

  /**
   * A name or an ARN, of which all but the name may be left out, and a version or an alias. A name
   * may look like a region.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:arn:(?<partition>aws[a-zA-Z-]*):lambda:)?"
              + "(?:(?<region>[a-z]+(?:-[a-z]+)+-\\d):(?=\\d{12}:|function:))?"
              + "(?:(?<account>\\d{12}):)?"
              + "(?:function:)?"
              + "(?<name>[a-zA-Z0-9_.-]+)"
              + "(?::(?<qualifier>"
              + QUALIFIER
              + "))?");

  /**
   * Reads the name.
   *
   * @param segment the segment of the path, percent-encoded or not
   * @param parameter the parameter {@code Qualifier}, if there is one
   */
  static FunctionName parse(String segment, @Nullable String parameter) throws Refusal {
    String text = Percent.decode(segment);
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw Refusal.invalidParameter(
          "The function must be named by its name or ARN, with or without :QUALIFIER, but is "
              + text);
    }
    Optional<String> qualifier = qualifier(form.group("qualifier"), parameter);
    String name = form.group("name");
    return new FunctionName(
        name, qualifier, arn(form) + qualifier.map(each -> ":" + each).orElse(""));
  }

  /** Returns the ARN of a function that is named by its name alone. */
  static String arn(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches() ? arn(form) : name;
  }

  private static String arn(Matcher form) {
    return "arn:"
        + or(form.group("partition"), "aws")
        + ":lambda:"
        + or(form.group("region"), "us-east-1")
        + ":"
        + or(form.group("account"), "123456789012")
        + ":function:"
        + form.group("name");
  }

  private static String or(@Nullable String given, String other) {
    return given == null ? other : given;
  }

  private static Optional<String> qualifier(@Nullable String ofName, @Nullable String parameter)
      throws Refusal {
    if (parameter != null && !parameter.matches(QUALIFIER)) {
      throw Refusal.invalidParameter(
          "The parameter Qualifier must be a version or an alias, but is '" + parameter + "'");
    }
    if (ofName != null && parameter != null && !ofName.equals(parameter)) {
      throw Refusal.invalidParameter(
          "The function's name asks for the qualifier "
              + ofName
              + ", but the parameter Qualifier for "
              + parameter);
    }
    return Optional.ofNullable(ofName == null ? parameter : ofName);
  }
}
