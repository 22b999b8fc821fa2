package dev.flint.runtime.logging.throwable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserFramesTest {

  @Test
  void leavesOutTheRuntimeAndItsWayToTheHandler() {
    List<String> frames =
        framesOf(
            "shop.Till",
            "java.lang.reflect.Method",
            "shop.Handler",
            "jdk.internal.reflect.DirectMethodHandleAccessor",
            "java.lang.reflect.Method",
            "dev.flint.runtime.handler.MethodEventHandler",
            "dev.flint.runtime.InvocationLoop",
            "dev.flint.runtime.RuntimeMain");

    assertEquals(List.of("shop.Till", "java.lang.reflect.Method", "shop.Handler"), frames);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.lang.Thread", "java.lang.VirtualThread"})
  void leavesOutHowTheRuntimesThreadBegan(String thread) {
    List<String> frames =
        framesOf(
            "shop.Handler",
            "java.lang.reflect.Method",
            "dev.flint.runtime.handler.MethodEventHandler",
            "dev.flint.runtime.GuestRuntime",
            "dev.flint.runtime.junit.run.Guest",
            thread,
            thread);

    assertEquals(List.of("shop.Handler"), frames);
  }

  @Test
  void leavesTheFramesOfAnotherThreadAsTheyAre() {
    List<String> frames = framesOf("shop.Job", "java.lang.reflect.Method", "java.lang.Thread");

    assertEquals(List.of("shop.Job", "java.lang.reflect.Method", "java.lang.Thread"), frames);
  }

  @Test
  void leavesFunctionsInPackagesBesideTheRuntimes() {
    List<String> frames =
        framesOf(
            "dev.flint.runtimes.Handler",
            "dev.flint.runtime.shop.Handler",
            "NoPackage",
            "dev.flint.runtime.binding.JacksonBinding",
            "dev.flint.runtime.RuntimeMain");

    assertEquals(
        List.of("dev.flint.runtimes.Handler", "dev.flint.runtime.shop.Handler", "NoPackage"),
        frames);
  }

  private static List<String> framesOf(String... classes) {
    Exception thrown = new Exception();
    thrown.setStackTrace(
        Stream.of(classes)
            .map(type -> new StackTraceElement(type, "method", "File.java", 1))
            .toArray(StackTraceElement[]::new));
    return UserFrames.of(thrown).stream().map(StackTraceElement::getClassName).toList();
  }
}
