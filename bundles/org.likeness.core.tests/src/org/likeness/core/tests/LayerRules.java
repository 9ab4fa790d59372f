// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each bundle may use, as docs/architecture.md says. */
final class LayerRules {
  private static final String OURS = "org.likeness.";
  private static final Set<String> PLUGINS = Set.of("faces", "training", "gan", "swap", "forensics", "metrics", "formats", "synthesis");
  private static final List<String> UI = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.swtchart",
      "org.eclipse.e4.ui");
  private static final List<String> NOT_IN_API = List.of("org.opencv", "org.bytedeco", "org.osgi.framework", "org.sqlite");
  private static final Map<String, Set<String>> BELOW = Map.ofEntries(Map.entry("api", Set.of()), Map.entry("base", Set.of("api")),
      Map.entry("tensor", Set.of("api", "base", "lib")), Map.entry("media", Set.of("api", "base", "lib")),
      Map.entry("plugin", Set.of("api", "base", "tensor", "media")), Map.entry("datasets", Set.of("api", "base", "media")),
      Map.entry("events", Set.of("api", "base")), Map.entry("core", below("datasets", "events")),
      Map.entry("trainer", below("datasets", "events", "core")), Map.entry("works", below("datasets", "events", "core", "trainer")),
      Map.entry("report", Set.of("api", "base", "events", "core")), Map.entry("demo", below("events", "datasets", "core", "report")),
      Map.entry("lessons", Set.of("api", "base", "datasets", "events", "core", "report")),
      Map.entry("bench", below("events", "datasets", "core", "trainer", "works", "demo")),
      Map.entry("cli", below("events", "datasets", "core", "trainer", "works", "report", "demo", "lessons", "bench")),
      Map.entry("workbench", below("events", "datasets", "core", "trainer", "works", "report", "demo", "lessons", "workbench")),
      Map.entry("lib", Set.of("lib")), Map.entry("launcher", Set.of()));

  /** The floors that everything above them may stand on, and more. */
  private static Set<String> below(String... more) {
    return Stream.concat(Stream.of("api", "base", "tensor", "media"), Stream.of(more)).collect(Collectors.toSet());
  }

  private LayerRules() {}

  /** Tests stand on top of everything and are not looked at. */
  static List<String> violations(Manifests.Bundle bundle) {
    String name = bundle.name();
    List<String> out = new ArrayList<>();
    if (!name.startsWith(OURS) || name.endsWith(".tests") || name.endsWith(".testkit")) {
      return out;
    }
    String layer = layer(name.substring(OURS.length()));
    if (!BELOW.containsKey(layer)) {
      return List.of(name + " is of no layer: add it to LayerRules");
    }
    for (String used : bundle.imports()) {
      if (!allowed(layer, name, used)) {
        out.add(name + " must not use " + used);
      }
    }
    for (String required : bundle.requires()) {
      if (required.startsWith(OURS) && !layer.equals("lib")) {
        if (!allowed(layer, name, required)) {
          out.add(name + " must not use " + required);
        } else if (!layer.equals("workbench") || !layer(required.substring(OURS.length())).equals("workbench")) {
          out.add(name + " must not require the bundle " + required + ", but import its packages");
        }
      } else if (!layer.equals("workbench") && ui(required)) {
        out.add(name + " must not use " + required);
      }
    }
    bundle.exports().forEach((pack, open) -> {
      if (pack.startsWith(OURS) && pack.contains(".internal") && open) {
        out.add(name + " must not export " + pack);
      }
    });
    for (String header : List.of("Bundle-Activator", "DynamicImport-Package")) {
      if (bundle.headers().containsKey(header) && !layer.equals("lib")) {
        out.add(name + " must have no " + header);
      }
    }
    return out;
  }

  private static boolean allowed(String layer, String bundle, String used) {
    if (used.startsWith(OURS)) {
      return !used.equals(bundle) && BELOW.get(layer).contains(layer(used.substring(OURS.length())));
    }
    if (layer.equals("api")) {
      boolean djl = used.startsWith("ai.djl") && !used.equals("ai.djl.nn") && !used.startsWith("ai.djl.ndarray");
      return !djl && !ui(used) && NOT_IN_API.stream().noneMatch(used::startsWith);
    }
    return layer.equals("workbench") || !ui(used);
  }

  private static boolean ui(String used) {
    return UI.stream().anyMatch(p -> used.equals(p) || used.startsWith(p + "."));
  }

  /** The layer of a bundle or package by the words after org.likeness. */
  private static String layer(String words) {
    String first = words.contains(".") ? words.substring(0, words.indexOf('.')) : words;
    return PLUGINS.contains(first) ? "plugin" : first;
  }
}
