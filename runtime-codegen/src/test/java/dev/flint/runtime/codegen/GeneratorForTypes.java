package dev.flint.runtime.codegen;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Generates code for a type, compiles and loads it: runtime-core's tests find it by its name. */
public final class GeneratorForTypes implements Function<Type, GeneratedCode> {

  private static final String PACKAGE = "generated";

  private final Map<Type, GeneratedCode> generated = new HashMap<>();

  /** Null where no code can be generated to read or to write the type. */
  @Override
  public GeneratedCode apply(Type type) {
    if (!generated.containsKey(type)) {
      generated.put(type, generate(type));
    }
    return generated.get(type);
  }

  private static GeneratedCode generate(Type type) {
    GeneratedSources sources = new GeneratedSources(PACKAGE, false);
    sources.addReader(type);
    sources.addWriter(type);
    return sources.texts().isEmpty() ? null : CompiledCode.load(sources.texts(), sources.index());
  }
}
