package dev.flint.runtime.packaging.recording;

import dev.flint.runtime.packaging.classfile.ClassFiles;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells a function's own classes by their binary names. They are those of its jar. Of a jar that
 * others were merged into they are those in the package of the handler's class, or in one below.
 */
public final class OwnClasses implements Predicate<String> {
  private final Set<String> names;
  private final boolean merged;
  private final String handlerClass;

  /**
   * Looks into the function's own jar.
   *
   * @param own its classes
   * @param handlerClass the binary name of the handler's class
   */
  public OwnClasses(ClassFiles own, String handlerClass) {
    this.names = own.names();
    this.merged = own.areMerged();
    this.handlerClass = handlerClass;
  }

  @Override
  public boolean test(String name) {
    return names.contains(name) && (!merged || isNearHandler(name));
  }

  private boolean isNearHandler(String name) {
    String ownPackage = handlerClass.substring(0, handlerClass.lastIndexOf('.') + 1);
    return ownPackage.isEmpty() ? name.equals(handlerClass) : name.startsWith(ownPackage);
  }
}
