// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.core.runner.RecipeKind;

/** Finds plug-ins and kinds of recipes among the folders of the class path. */
final class ClassPath {
  private static final Set<String> PLUGINS = Set.of("faces", "training", "gan", "swap", "forensics", "metrics", "formats", "synthesis",
      "works");

  private ClassPath() {}

  static List<Plugin<?>> plugins() {
    List<Plugin<?>> found = new ArrayList<>();
    for (Class<?> type : classes(PLUGINS)) {
      if (type.isAnnotationPresent(PluginInfo.class) && type.getEnclosingClass() == null) { // those inside belong to tests
        found.add((Plugin<?>) create(type));
      }
    }
    return found;
  }

  static List<RecipeKind> kinds() {
    List<RecipeKind> found = new ArrayList<>();
    for (Class<?> type : classes(Set.of("trainer", "works"))) {
      if (RecipeKind.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
        found.add((RecipeKind) create(type));
      }
    }
    return found;
  }

  private static Object create(Class<?> type) {
    try {
      Constructor<?> c = type.getDeclaredConstructor();
      c.setAccessible(true);
      return c.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static List<Class<?>> classes(Set<String> bundles) {
    List<Class<?>> out = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path root = Path.of(entry);
      if (!Files.isDirectory(root) || root.getFileName().toString().endsWith(".tests")) {
        continue;
      }
      for (String bundle : bundles) {
        Path folder = root.resolve("org/likeness").resolve(bundle);
        if (Files.isDirectory(folder)) {
          classes(root, folder, out);
        }
      }
    }
    return out;
  }

  private static void classes(Path root, Path folder, List<Class<?>> out) {
    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = root.relativize(file).toString();
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          out.add(Class.forName(name.substring(0, name.length() - 6).replace(File.separatorChar, '.'), false,
              ClassPath.class.getClassLoader()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
