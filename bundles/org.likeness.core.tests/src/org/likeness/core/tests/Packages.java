// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which package of ours uses which, read from the sources, and the circles among them. */
final class Packages {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern USED = Pattern.compile("\\b(org\\.likeness(?:\\.[a-z]\\w*)+)\\.[A-Z]");
  private static final Pattern NO_CODE = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"");

  private final Map<String, Set<String>> uses = new TreeMap<>();

  /** Adds one source file. An implementation, {@code X.internal.Y}, and its facade, {@code X.Y}, are one module. */
  void add(String source) {
    Matcher declared = PACKAGE.matcher(source);
    if (!declared.find()) {
      return;
    }
    String own = module(declared.group(1));
    Set<String> used = uses.computeIfAbsent(own, k -> new TreeSet<>());
    Matcher m = USED.matcher(NO_CODE.matcher(source.substring(declared.end())).replaceAll(" "));
    while (m.find()) {
      used.add(module(m.group(1)));
    }
    used.remove(own);
  }

  private static String module(String name) {
    return name.replace(".internal", "");
  }

  /** All sources of all bundles but those that test. */
  static Packages of(Path bundles) throws IOException {
    Packages out = new Packages();
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(bundles)) {
      for (Path b : all.filter(b -> !b.toString().endsWith(".tests") && Files.isDirectory(b.resolve("src"))).toList()) {
        try (var sources = Files.walk(b.resolve("src"))) {
          sources.filter(f -> f.toString().endsWith(".java")).forEach(files::add);
        }
      }
    }
    for (Path f : files) {
      out.add(Files.readString(f));
    }
    return out;
  }

  int size() {
    return uses.size();
  }

  /** Sets of packages each of which leads to each of the others. */
  Set<Set<String>> circles() {
    Map<String, Set<String>> reach = new TreeMap<>();
    uses.keySet().forEach(p -> reach.put(p, reachable(p)));
    Set<Set<String>> out = new java.util.LinkedHashSet<>();
    reach.forEach((p, all) -> {
      if (all.contains(p)) {
        Set<String> circle = new TreeSet<>(all);
        circle.removeIf(q -> !reach.getOrDefault(q, Set.of()).contains(p));
        out.add(circle);
      }
    });
    return out;
  }

  private Set<String> reachable(String from) {
    Set<String> seen = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(uses.get(from));
    while (!next.isEmpty()) {
      String p = next.pop();
      if (seen.add(p)) {
        next.addAll(uses.getOrDefault(p, Set.of()));
      }
    }
    return seen;
  }
}
