package dev.flint.runtime.packaging.settings;

import static dev.flint.runtime.packaging.settings.Definition.ofSwitch;
import static dev.flint.runtime.packaging.settings.Definition.one;

import dev.flint.runtime.dev.DevOptions;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.settings.Definition.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The settings of a function that runs on this machine. */
public final class LocalDefinitions {
  private static final List<Definition> LOCAL_FUNCTION =
      List.of(
          one(Setting.NAME, String.class, "NAME", "The function's name.").or("function"),
          one(
                  Setting.ENVIRONMENT,
                  String.class,
                  "NAME=VALUE",
                  "A variable for the function. Repeatable.")
              .as(Shape.MAP));

  /** Where the event of an invocation comes from: one of these. */
  public static final List<Definition> EVENT =
      List.of(
          one(Setting.EVENT, String.class, "JSON", "The event. Without it and a file: {}."),
          one(Setting.EVENT_FILE, Path.class, "FILE", "A file with the event."));

  /** Those of an invocation, but for what is invoked, and its event. */
  public static final List<Definition> INVOKE =
      Stream.concat(
              Stream.of(
                  one(
                      Setting.HANDLER,
                      String.class,
                      "HANDLER",
                      "The handler to invoke. Without: the one that was packaged."),
                  one(Setting.MEMORY, Integer.class, "MB", "The function's memory in MB.")
                      .or("512"),
                  one(Setting.TIMEOUT, Integer.class, "SECONDS", "How long the function may take.")
                      .or("30")),
              LOCAL_FUNCTION.stream())
          .toList();

  /** Those of the dev server, but for what is served. */
  public static final List<Definition> DEV =
      Stream.concat(
              Stream.of(
                  one(Setting.HANDLER, String.class, "HANDLER", "The handler."),
                  one(
                          Setting.PORT,
                          Integer.class,
                          "PORT",
                          "The port of this machine; 0 takes any that is free.")
                      .or(DevOptions.DEFAULT_PORT),
                  one(
                          Setting.DEBUG,
                          String.class,
                          "PORT",
                          "Where a debugger may attach, 5005 without a port; nothing is too late"
                              + " then.")
                      .as(Shape.ONE_OR_TRUE)
                      .or("false"),
                  one(Setting.MEMORY, Integer.class, "MB", "The function's memory in MB."),
                  one(
                      Setting.TIMEOUT,
                      Integer.class,
                      "SECONDS",
                      "How long an invocation may take."),
                  one(
                          Setting.ENVIRONMENT_FILE,
                          Path.class,
                          "FILE",
                          "A file with lines NAME=value, which need not be there.")
                      .or(".env"),
                  ofSwitch(
                      Setting.CREDENTIALS,
                      "Hands the AWS credentials and the region of this process to the function."),
                  one(
                          Setting.TEMPLATE,
                          Path.class,
                          "FILE",
                          "The SAM template, which need not be there.")
                      .or(DevOptions.DEFAULT_TEMPLATE),
                  one(
                      Setting.PAYLOAD,
                      String.class,
                      "FORM",
                      "What requests become: v2, v1 (API Gateway) or alb."),
                  one(Setting.STAGE, String.class, "STAGE", "The API's stage."),
                  one(
                          Setting.CLAIMS,
                          String.class,
                          "NAME=VALUE",
                          "What an authorizer says of the caller. Repeatable.")
                      .as(Shape.MAP),
                  ofSwitch(
                      Setting.MULTI_VALUE_HEADERS,
                      "The load balancer's target group has multi-value headers."),
                  one(
                          Setting.JVM_OPTIONS,
                          String.class,
                          "OPTION",
                          "An option for the function's JVM. Repeatable.")
                      .as(Shape.LIST)),
              LOCAL_FUNCTION.stream())
          .toList();

  private LocalDefinitions() {}
}
