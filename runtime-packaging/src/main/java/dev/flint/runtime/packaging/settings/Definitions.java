package dev.flint.runtime.packaging.settings;

import static dev.flint.runtime.packaging.settings.Definition.ofSwitch;
import static dev.flint.runtime.packaging.settings.Definition.one;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.JvmTool;
import dev.flint.runtime.packaging.options.NativeLibraries;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.SizeBudget;
import dev.flint.runtime.packaging.options.TrustedCertificates;
import dev.flint.runtime.packaging.settings.Definition.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The settings of packaging. */
public final class Definitions {
  /** What packaging goes by and the doctor looks at: the JDK, and what else is of the machine. */
  public static final List<Definition> MACHINE =
      List.of(
          one(
              Setting.JDK,
              Path.class,
              "FOLDER",
              "The JDK to link from. Without: the newer of JAVA_HOME and the JDK that runs this."),
          one(
              Setting.TARGET_JDK,
              Path.class,
              "FOLDER",
              "A JDK for another architecture, whose jmods are linked. No cache then."),
          one(
              Setting.ARCHITECTURE,
              Architecture.class,
              "NAME",
              "The function's architecture, to be checked: ${COMPLETION-CANDIDATES}."),
          one(
                  Setting.DEFLATER,
                  Deflater.class,
                  "TOOL",
                  "What deflates the files in the zip: ${COMPLETION-CANDIDATES}.")
              .or("jdk"));

  private static final List<Definition> CODE =
      List.of(
          one(Setting.FUNCTION_JAR, Path.class, "JAR", "The jar with the function's own classes.")
              .asRequired(),
          one(
                  Setting.DEPENDENCIES,
                  Path.class,
                  "JAR|FOLDER",
                  "A jar that the function needs, or a folder with such jars. Repeatable.")
              .as(Shape.LIST),
          one(
                  Setting.PROVIDED,
                  Path.class,
                  "JAR|FOLDER",
                  "A jar that a layer brings, or a folder with such jars. Repeatable.")
              .as(Shape.LIST),
          one(
              Setting.HANDLER,
              String.class,
              "HANDLER",
              "The handler to start when the variable _HANDLER is not set."),
          one(
                  Setting.BINDINGS,
                  Boolean.class,
                  "true|false",
                  "Whether code is made that binds what the handler takes and returns.")
              .or("true"),
          one(
                  Setting.CHECK,
                  Boolean.class,
                  "true|false",
                  "Whether what is sure to fail on Lambda fails packaging; else it warns.")
              .or("true"),
          one(
                  Setting.EXCLUDES,
                  String.class,
                  "PATTERN",
                  "File names of dependencies to leave out; * is any text. Repeatable.")
              .as(Shape.LIST));

  private static final List<Definition> JRE =
      List.of(
          one(
                  Setting.ADD_MODULES,
                  String.class,
                  "MODULE",
                  "Modules of the JDK to link besides those that are found.")
              .as(Shape.WORDS),
          one(
                  Setting.REMOVE_MODULES,
                  String.class,
                  "MODULE",
                  "Modules of the JDK to leave out although they are found.")
              .as(Shape.WORDS),
          one(
                  Setting.ADD_FILES,
                  String.class,
                  "FILE=PATH|FOLDER",
                  "A file and its place in the JRE, or a folder laid over it. Repeatable.")
              .as(Shape.LIST),
          one(
                  Setting.TRUSTED_CERTIFICATES,
                  TrustedCertificates.class,
                  "CHOICE",
                  "Which of the JDK's the JRE trusts: ${COMPLETION-CANDIDATES}.")
              .or("all"),
          one(
                  Setting.JVM_OPTIONS,
                  String.class,
                  "OPTION",
                  "An option for the function's JVM; wins over Flint's own. Repeatable.")
              .as(Shape.LIST),
          one(
                  Setting.JVM_TOOLS,
                  JvmTool.class,
                  "TOOL",
                  "What options for the JVM may start: ${COMPLETION-CANDIDATES}. Repeatable.")
              .as(Shape.WORDS));

  private static final List<Definition> TRAINING =
      List.of(
          one(
                  Setting.CACHE,
                  CacheMode.class,
                  "MODE",
                  "Whether there is a cache of classes to start with: ${COMPLETION-CANDIDATES}.")
              .or("auto"),
          one(
                  Setting.TRAINING_EVENTS,
                  Path.class,
                  "FILE|FOLDER",
                  "An event to train the cache with, or a folder of *.json. Repeatable.")
              .as(Shape.LIST),
          one(
                  Setting.CLASS_LISTS,
                  Path.class,
                  "FILE|FOLDER",
                  "A list that a JVM wrote of its classes, as for tests, or a folder of"
                      + " *.classlist. Repeatable.")
              .as(Shape.LIST),
          one(
              Setting.AWS_RESPONSES,
              Path.class,
              "FOLDER",
              "Responses of AWS for the function while it is trained and tried."),
          one(
                  Setting.ENVIRONMENT,
                  String.class,
                  "NAME=VALUE",
                  "A variable for the function while it is trained and tried. Repeatable.")
              .as(Shape.MAP));

  private static final List<Definition> OUTPUT =
      List.of(
          one(
                  Setting.OUTPUT,
                  Path.class,
                  "FOLDER",
                  "Where function/ and function.zip are made; old ones are replaced.")
              .asRequired(),
          one(
                  Setting.OUTPUT_NAME,
                  String.class,
                  "NAME",
                  "What is made instead of function/ and function.zip: NAME/ and NAME.zip.")
              .or(OutputOptions.DEFAULT_NAME),
          one(
                  Setting.FORMAT,
                  PackageFormat.class,
                  "FORMAT",
                  "What is made: ${COMPLETION-CANDIDATES}.")
              .or("zip"),
          one(
                  Setting.NATIVE_LIBRARIES,
                  NativeLibraries.class,
                  "CHOICE",
                  "Which native libraries in jars are packed: ${COMPLETION-CANDIDATES}.")
              .or("lambda"),
          ofSwitch(
              Setting.SNAP_START,
              "Let Lambda make snapshots of the image. For the format image alone."),
          one(
                  Setting.MAX_ZIPPED,
                  Integer.class,
                  "MB",
                  "The size of the zip above which there is a warning.")
              .or(String.valueOf(SizeBudget.OF_LAMBDA.zippedMb())),
          one(
                  Setting.MAX_UNZIPPED,
                  Integer.class,
                  "MB",
                  "The size of all files above which packaging fails.")
              .or(String.valueOf(SizeBudget.OF_LAMBDA.unzippedMb())));

  /** Those of packaging. */
  public static final List<Definition> PACKAGE =
      Stream.of(CODE, JRE, MACHINE, TRAINING, OUTPUT).flatMap(List::stream).toList();

  private Definitions() {}
}
