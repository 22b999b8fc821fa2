package dev.flint.runtime;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a module of this build exports to everybody, as text with a line for each member. The text
 * is kept in the module's folder: what a user may call is what was meant to be called, and a change
 * of it shows.
 */
public final class PublicApi {

  private final ModuleReference module;

  private PublicApi(ModuleReference module) {
    this.module = module;
  }

  /** The API of a module that is on the class path as its classes or its jar. */
  public static PublicApi of(String moduleName) {
    Path[] places =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(place -> place.toString().contains("runtime-"))
            .filter(Files::exists)
            .toArray(Path[]::new);
    return new PublicApi(ModuleFinder.of(places).find(moduleName).orElseThrow());
  }

  /**
   * Asserts that the API is what the file {@code api.txt} in the module's folder says, or writes
   * that anew with {@code -Dflint.test.writeApi=true}.
   *
   * @param folder the module's, such as {@code runtime-core}
   */
  public void assertAsWrittenDown(String folder) throws IOException, ClassNotFoundException {
    Path file = Path.of("..", folder, "api.txt");
    String found = text();
    if (Boolean.getBoolean("flint.test.writeApi")) {
      Files.writeString(file, found);
    }
    assertEquals(Files.readString(file), found);
  }

  /** The text. */
  public String text() throws IOException, ClassNotFoundException {
    Set<String> packages = new TreeSet<>();
    for (ModuleDescriptor.Exports exports : module.descriptor().exports()) {
      if (!exports.isQualified()) {
        packages.add(exports.source());
      }
    }
    List<String> lines = new ArrayList<>();
    for (String name : classNames()) {
      Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
      if (packages.contains(type.getPackageName()) && isOpen(type)) {
        addTo(lines, type);
      }
    }
    return lines.stream().map(line -> line + "\n").collect(joining());
  }

  private Set<String> classNames() throws IOException {
    try (var reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static boolean isOpen(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return (Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()))
        && !type.isAnonymousClass()
        && (outer == null || isOpen(outer));
  }

  private static void addTo(List<String> lines, Class<?> type) {
    String supertypes =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Stream.of(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .filter(
                name -> !name.startsWith("java.lang.Object") && !name.equals("java.lang.Record"))
            .collect(joining(", "));
    lines.add(header(type) + (supertypes.isEmpty() ? "" : " : " + supertypes));
    Set<String> members = new TreeSet<>();
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      addTo(members, each, each.toGenericString());
    }
    for (Method each : type.getDeclaredMethods()) {
      if (!each.isBridge()) {
        addTo(members, each, each.toGenericString());
      }
    }
    for (Field each : type.getDeclaredFields()) {
      addTo(members, each, each.toGenericString());
    }
    members.forEach(member -> lines.add("  " + member));
  }

  /** Not what {@code toGenericString} says, which differs from JDK to JDK. */
  private static String header(Class<?> type) {
    String kind = type.isInterface() ? "interface" : type.isEnum() ? "enum" : "class";
    String modifiers = type.isInterface() ? "" : Modifier.toString(type.getModifiers()) + " ";
    return (type.isSealed() ? "sealed " : "")
        + modifiers
        + (type.isRecord() ? "record" : kind)
        + " "
        + type.getName()
        + (type.getTypeParameters().length == 0 ? "" : Arrays.toString(type.getTypeParameters()));
  }

  private static <M extends Member & AnnotatedElement> void addTo(
      Set<String> members, M member, String text) {
    int open = Modifier.PUBLIC | Modifier.PROTECTED;
    if ((member.getModifiers() & open) != 0 && !member.isSynthetic()) {
      members.add(text);
    }
  }
}
