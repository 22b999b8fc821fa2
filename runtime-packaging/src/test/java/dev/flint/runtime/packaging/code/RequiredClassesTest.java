package dev.flint.runtime.packaging.code;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequiredClassesTest {
  @TempDir private Path folder;
  private Path function;
  private Path runtime;
  private Path lambda;

  @BeforeEach
  void writeJars() throws IOException {
    function = jar("function.jar", "example/Hello$Nested.class");
    runtime = jar("runtime.jar", "dev/flint/runtime/RuntimeMain.class");
    lambda = jar("lambda.jar", "com/amazonaws/services/lambda/runtime/Context.class");
  }

  @Test
  void findsTheHandlersClassInAnyJar() {
    RequiredClasses classes = classes(runtime, lambda);

    assertDoesNotThrow(() -> classes.check(""));
    assertDoesNotThrow(() -> classes.check("example.Hello$Nested::handle"));
    assertDoesNotThrow(() -> classes.check("dev.flint.runtime.RuntimeMain"));
  }

  @Test
  void namesTheHandlerThatIsMissingAndWhereItLooked() {
    assertRefused(classes(runtime, lambda), "example.Helo::handle", "example.Helo", "function.jar");
  }

  @Test
  void namesTheDependencyToAddForTheRuntime() {
    assertRefused(classes(lambda), "", "dev.flint:flint-runtime-core");
  }

  @Test
  void namesTheDependencyToAddForLambdasInterfaces() {
    assertRefused(classes(runtime), "", "com.amazonaws:aws-lambda-java-core");
  }

  private RequiredClasses classes(Path... dependencies) {
    return new RequiredClasses(ClassPath.of(function, List.of(dependencies)));
  }

  private static void assertRefused(RequiredClasses classes, String handler, String... words) {
    String message =
        assertThrows(PackagingException.class, () -> classes.check(handler)).getMessage();
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }

  private Path jar(String name, String entry) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry(entry));
    }
    return jar;
  }
}
