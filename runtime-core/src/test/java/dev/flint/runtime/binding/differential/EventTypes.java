package dev.flint.runtime.binding.differential;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The event types of aws-lambda-java-events, whatever version is on the class path. */
public final class EventTypes {

  private EventTypes() {}

  /** Every top-level class that can be had and bound by itself, in the order of names. */
  public static List<Class<?>> all() throws IOException, URISyntaxException {
    File file =
        new File(SQSEvent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile jar = new JarFile(file)) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .filter(name -> !name.endsWith("-info.class"))
          .sorted()
          .<Class<?>>map(EventTypes::load)
          .filter(type -> !type.isEnum() && !Modifier.isAbstract(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String entry) {
    String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
