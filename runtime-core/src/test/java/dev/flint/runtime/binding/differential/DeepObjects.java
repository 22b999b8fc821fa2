package dev.flint.runtime.binding.differential;

import dev.flint.runtime.binding.differential.model.Inheritance;
import java.util.ArrayList;
import java.util.List;

/** Objects that hold themselves, or that are nested deeply. */
final class DeepObjects {

  private DeepObjects() {}

  static Object selfReference() {
    Inheritance.Node node = new Inheritance.Node();
    node.next = node;
    return node;
  }

  static Object selfList() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    return list;
  }

  static Object cycle() {
    Inheritance.Node first = new Inheritance.Node();
    first.next = new Inheritance.Node();
    first.next.next = first;
    return first;
  }

  static Object chain(int length) {
    Inheritance.Node node = new Inheritance.Node();
    for (int i = 1; i < length; i++) {
      Inheritance.Node outer = new Inheritance.Node();
      outer.next = node;
      node = outer;
    }
    return node;
  }

  static Object lists(int depth) {
    Object list = List.of();
    for (int i = 1; i < depth; i++) {
      list = List.of(list);
    }
    return list;
  }
}
