package dev.flint.runtime.binding.differential;

import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.binding.jackson.jdk.JdkTypes;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Generated code for the types of these tests. There is none without a generator; a property names
 * the class that calls it.
 */
public final class GeneratedForTypes {

  /** Names a class that is a {@code Function<Collection<Type>, Map<Type, GeneratedCode>>}. */
  static final String PROPERTY = "flint.test.generatorForTypes";

  /** Null without the property. */
  private static final Function<Collection<Type>, Map<Type, GeneratedCode>> GENERATOR = generator();

  private static final Map<Type, GeneratedCode> GENERATED = new HashMap<>();

  private GeneratedForTypes() {}

  /** Whether there is a generator. */
  static boolean areThere() {
    return GENERATOR != null;
  }

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
    return Together.SETS.stream()
        .filter(set -> set.contains(type))
        .findFirst()
        .orElse(Set.of(type));
  }

  /** Set up when there is a generator. */
  private static final class Together {
    static final List<Set<Type>> SETS = sets();

    private static List<Set<Type>> sets() {
      try {
        return List.of(
            Set.copyOf(EventTypes.all()), objects(), EventPartsTest.types(), JdkTypes.all());
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException("no types to generate code for", e);
      }
    }

    private static Set<Type> objects() throws IOException {
      Set<Type> types = new HashSet<>(ObjectCase.types());
      WrittenObjects.all().forEach(written -> types.add(TypeName.parse(written.type())));
      return types;
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
