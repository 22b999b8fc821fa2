package dev.flint.runtime.gradle;

import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Input;

/** The block {@code flint}: what holds for all of the project's functions. */
public interface FlintExtension extends PackageProperties {
  /** Returns whether the project's tests train its package; false where it isn't set. */
  @Input
  Property<Boolean> getTrainByTests();
}
