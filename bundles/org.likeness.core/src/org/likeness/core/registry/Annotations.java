// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Parameter;

/**
 * Finds the annotations of ours that a parameter record was compiled with and cannot see. The JVM drops an annotation
 * whose class the record's bundle cannot load, without a word: labels, ranges and defaults would be lost, and a value
 * out of range would run.
 */
final class Annotations {
  private static final String OURS = "Lorg/likeness/";

  private Annotations() {}

  /** @throws IllegalStateException naming the class that cannot be seen */
  static void check(Class<? extends Record> type) {
    for (String name : named(type)) {
      Class<?> seen;
      try {
        seen = Class.forName(name, false, type.getClassLoader());
      } catch (ClassNotFoundException | LinkageError e) {
        throw new IllegalStateException("it is described by " + name + ", which its bundle cannot see; its bundle must import the package "
            + name.substring(0, name.lastIndexOf('.')) + " as it is here");
      }
      if (name.equals(Parameter.class.getName()) && seen != Parameter.class) {
        throw new IllegalStateException("its bundle holds a copy of " + name + "; it must import that class and not hold it");
      }
    }
  }

  /** The same for the records inside. */
  static void checkInside(ParameterSchema<?> schema) {
    for (ParameterSchema<?> shared : schema.shared()) {
      check(shared.type());
      checkInside(shared);
    }
    for (ParameterModel m : schema.parameters()) {
      ParameterModel inner = m;
      while (inner.element() != null) {
        inner = inner.element();
      }
      if (inner.schema() != null) {
        check(inner.schema().type());
        checkInside(inner.schema());
      }
    }
  }

  /** The types of ours among the descriptors of the class file: JVMS 4.4. */
  private static Iterable<String> named(Class<?> type) {
    TreeSet<String> out = new TreeSet<>();
    try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      if (in != null) {
        for (String text : texts(new DataInputStream(in))) {
          if (text.startsWith(OURS) && text.endsWith(";")) {
            out.add(text.substring(1, text.length() - 1).replace('/', '.'));
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("its class file cannot be read: " + e.getMessage(), e);
    }
    return out;
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> out = new ArrayList<>();
    in.readInt();
    in.readInt();
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> out.add(in.readUTF());
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // takes two places
        }
        default -> throw new IOException("unknown constant " + tag);
      }
    }
    return out;
  }
}
