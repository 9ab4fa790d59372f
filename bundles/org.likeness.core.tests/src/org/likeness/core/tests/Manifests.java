// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import org.osgi.framework.FrameworkUtil;

/** The manifests of the source tree where there is one, else those of the running framework. */
final class Manifests {

  /** @param exports package to whether everybody may use it (no x-internal, no x-friends) */
  record Bundle(String name, List<String> imports, List<String> requires, Map<String, Boolean> exports, Map<String, String> headers) {}

  private Manifests() {}

  static List<Bundle> all() throws IOException {
    Optional<Path> sources = sources();
    return sources.isPresent() ? ofSources(sources.get()) : ofFramework();
  }

  static Optional<Path> sources() {
    String repo = System.getProperty("likeness.repo");
    for (Path p = Path.of(repo == null ? "" : repo).toAbsolutePath(); p != null; p = p.getParent()) {
      if (Files.exists(p.resolve("bundles").resolve("org.likeness.api").resolve("META-INF").resolve("MANIFEST.MF"))) {
        return Optional.of(p.resolve("bundles"));
      }
    }
    return Optional.empty();
  }

  private static List<Bundle> ofSources(Path folder) throws IOException {
    List<Bundle> out = new ArrayList<>();
    try (var bundles = Files.list(folder)) {
      for (Path b : bundles.sorted().toList()) {
        Path file = b.resolve("META-INF").resolve("MANIFEST.MF");
        if (Files.exists(file)) {
          try (InputStream in = Files.newInputStream(file)) {
            Map<String, String> headers = new HashMap<>();
            new Manifest(in).getMainAttributes().forEach((k, v) -> headers.put(k.toString(), v.toString()));
            out.add(bundle(headers.get("Bundle-SymbolicName").replaceAll(";.*", "").strip(), headers));
          }
        }
      }
    }
    return out;
  }

  private static List<Bundle> ofFramework() {
    List<Bundle> out = new ArrayList<>();
    for (org.osgi.framework.Bundle b : FrameworkUtil.getBundle(Manifests.class).getBundleContext().getBundles()) {
      Map<String, String> headers = new HashMap<>();
      var dictionary = b.getHeaders("");
      for (var keys = dictionary.keys(); keys.hasMoreElements();) {
        String key = keys.nextElement();
        headers.put(key, dictionary.get(key));
      }
      out.add(bundle(b.getSymbolicName(), headers));
    }
    return out;
  }

  static Bundle bundle(String name, Map<String, String> headers) {
    Map<String, Boolean> exports = new LinkedHashMap<>();
    for (String clause : clauses(headers.get("Export-Package"))) {
      exports.put(word(clause), !clause.contains("x-internal") && !clause.contains("x-friends"));
    }
    return new Bundle(name, clauses(headers.get("Import-Package")).stream().map(Manifests::word).toList(),
        clauses(headers.get("Require-Bundle")).stream().map(Manifests::word).toList(), exports, headers);
  }

  private static String word(String clause) {
    return clause.split(";")[0].strip();
  }

  /** Parts between commas that are not within quotes. */
  private static List<String> clauses(String header) {
    List<String> out = new ArrayList<>();
    if (header != null) {
      for (String part : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
        if (!part.isBlank()) {
          out.add(part.strip());
        }
      }
    }
    return out;
  }
}
