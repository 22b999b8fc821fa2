package dev.flint.runtime.binding.differential;

import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.binding.generated.GeneratedCode;
import java.lang.reflect.Type;
import java.util.List;

/** What binds on our side. */
enum BoundBy {
  THE_MAPPER,
  GENERATED_CODE;

  /** Both where there is a generator. */
  static List<BoundBy> all() {
    return GeneratedForTypes.areThere() ? List.of(values()) : List.of(THE_MAPPER);
  }

  /** Binds a type; by the mapper also where there is no code for the type. */
  Binding binding(Type type, JsonBinding jackson) {
    GeneratedCode generated = this == GENERATED_CODE ? GeneratedForTypes.of(type) : null;
    return FlintBinding.of(
        type,
        generated == null
            ? jackson
            : new JsonBinding(FlintBinding.class.getClassLoader(), false, generated));
  }
}
