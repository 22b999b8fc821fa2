package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.cache.TrialFunction;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The function as it is started while it is packaged.
 *
 * @param layout where it is
 * @param options what is packaged
 * @param surroundings gives a function what it finds around it
 */
record TrialRuns(Layout layout, PackageOptions options, UnaryOperator<TrialFunction> surroundings) {

  /** The function as it lies there; a layer starts with the task root elsewhere. */
  TrialFunction inPlace() {
    return at(layout.shared(), layout.function());
  }

  /** The function elsewhere. */
  TrialFunction at(Path shared, Path function) {
    TrialFunction packaged =
        new TrialFunction(shared, options.code().handler(), options.cache().environment());
    return surroundings.apply(layout.isLayer() ? packaged.at(shared, function) : packaged);
  }
}
