package dev.flint.runtime.binding.differential;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Generated code for the types of these tests. There is none when they run for the mapper; they run
 * again with the generator, and a property names the class that calls it.
 */
public final class GeneratedForTypes {

  /** Names a class that is a {@code Function<Collection<Type>, Map<Type, GeneratedCode>>}. */
  static final String PROPERTY = "flint.test.generatorForTypes";

  /** Null without the property. */
  private static final Function<Collection<Type>, Map<Type, GeneratedCode>> GENERATOR = generator();

  private static final Map<Type, GeneratedCode> GENERATED = new HashMap<>();

  private GeneratedForTypes() {}

  /** The code for a type; null where there is none. */
  public static synchronized GeneratedCode of(Type type) {
    if (GENERATOR != null && !GENERATED.containsKey(type)) {
      Collection<Type> types = generatedWith(type);
      types.forEach(each -> GENERATED.put(each, null));
      GENERATED.putAll(GENERATOR.apply(types));
    }
    return GENERATED.get(type);
  }

  /** The types to generate code for at once: to compile one takes nearly as long as all. */
  private static Collection<Type> generatedWith(Type type) {
    try {
      Set<Type> events = Set.copyOf(EventTypes.all());
      if (events.contains(type)) {
        return events;
      }
      Set<Type> objects = ObjectCase.types();
      return objects.contains(type) ? objects : Set.of(type);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("no types to generate code for", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Function<Collection<Type>, Map<Type, GeneratedCode>> generator() {
    String name = System.getProperty(PROPERTY);
    if (name == null) {
      return null;
    }
    try {
      return (Function<Collection<Type>, Map<Type, GeneratedCode>>)
          Class.forName(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(PROPERTY + " names no class that can be used", e);
    }
  }
}
