package dev.flint.runtime.codegen;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Generates code for types, compiles and loads it: runtime-core's tests find it by its name. */
public final class GeneratorForTypes
    implements Function<Collection<Type>, Map<Type, GeneratedCode>> {

  /** Nothing for types that no code can be generated for, neither to read nor to write them. */
  @Override
  public Map<Type, GeneratedCode> apply(Collection<Type> types) {
    Map<Type, String> indexes = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Type type : types) {
      String packageName = "generated" + indexes.size();
      GeneratedSources sources = new GeneratedSources(packageName, false);
      sources.addReader(type);
      sources.addWriter(type);
      Map<String, String> own = sources.texts();
      if (!own.isEmpty()) {
        own.forEach((file, text) -> texts.put(packageName + "/" + file, text));
        indexes.put(type, sources.index());
      }
    }
    return CompiledCode.load(texts, indexes);
  }
}
