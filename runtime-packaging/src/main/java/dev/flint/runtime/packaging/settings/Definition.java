package dev.flint.runtime.packaging.settings;

import dev.flint.runtime.packaging.Setting;

/**
 * What a setting is to one command.
 *
 * @param setting the setting
 * @param shape how many values it has
 * @param type what a value is: a text, a number, a file, true or false, or one of an enum
 * @param initial what holds where the setting isn't given; empty for nothing
 * @param required whether the command line must give it
 * @param label stands for a value in the command's help
 * @param description tells of it in the command's help
 */
public record Definition(
    Setting setting,
    Shape shape,
    Class<?> type,
    String initial,
    boolean required,
    String label,
    String description) {
  /** How many values a setting has. */
  public enum Shape {
    /** One. */
    ONE,
    /** None: it is given or not. */
    SWITCH,
    /** One, or none for true. */
    ONE_OR_TRUE,
    /** Some, each given by itself. */
    LIST,
    /** Some, which a command line may join by commas. */
    WORDS,
    /** Some, each with a name. */
    MAP
  }

  static Definition one(Setting setting, Class<?> type, String label, String description) {
    return new Definition(setting, Shape.ONE, type, "", false, label, description);
  }

  static Definition ofSwitch(Setting setting, String description) {
    return one(setting, Boolean.class, "", description).as(Shape.SWITCH).or("false");
  }

  /** Returns the same for more than one value. */
  Definition as(Shape other) {
    return new Definition(setting, other, type, initial, required, label, description);
  }

  /** Returns the same with what holds where it isn't given. */
  Definition or(String value) {
    return new Definition(setting, shape, type, value, required, label, description);
  }

  /** Returns the same, to be given on a command line. */
  Definition asRequired() {
    return new Definition(setting, shape, type, initial, true, label, description);
  }
}
