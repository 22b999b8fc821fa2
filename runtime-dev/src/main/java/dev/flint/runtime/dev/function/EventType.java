package dev.flint.runtime.dev.function;

import dev.flint.runtime.handler.HandlerLoadException;
import dev.flint.runtime.handler.HandlerName;
import dev.flint.runtime.handler.HandlerTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the class of the events that a handler takes. Its classes are read, and none is run. */
public final class EventType {

  private EventType() {}

  /**
   * Returns the name of the class; nothing for streams and {@code Object}, where there is no event,
   * and for a handler that can't be loaded, of which the function itself will tell.
   *
   * @param handler the handler's name
   * @param classPath the function's folders and jars
   */
  public static Optional<String> of(String handler, List<Path> classPath) {
    URL[] places = classPath.stream().map(EventType::url).toArray(URL[]::new);
    // What it shares with this code are the interfaces of handlers.
    try (URLClassLoader loader = new URLClassLoader(places, EventType.class.getClassLoader())) {
      return name(HandlerTypes.of(HandlerName.parse(handler), loader).input());
    } catch (HandlerLoadException | ClassNotFoundException | LinkageError unusable) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> name(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return name(parameterized.getRawType());
    }
    return type instanceof Class<?> known && known != void.class && known != Object.class
        ? Optional.of(known.getName())
        : Optional.empty();
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
