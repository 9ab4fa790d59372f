// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The manifests of all bundles keep to the plan of the house: an arrow only ever points down. */
class ArchitectureTest {

  @Test
  void everyArrowPointsDown() throws IOException {
    List<Manifests.Bundle> bundles = Manifests.all();
    assertTrue(bundles.stream().anyMatch(b -> b.name().equals("org.likeness.api")), "the manifests were found");
    assertTrue(bundles.size() >= 3, "the manifests were found: " + bundles.size());
    List<String> wrong = new ArrayList<>();
    bundles.forEach(b -> wrong.addAll(LayerRules.violations(b)));
    assertEquals(List.of(), wrong, String.join("\n", wrong));
  }

  private static List<String> violations(String name, String... headers) {
    Map<String, String> map = new java.util.HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], headers[i + 1]);
    }
    return LayerRules.violations(Manifests.bundle("org.likeness." + name, map));
  }

  @Test
  void theRulesFindWhatIsWrong() {
    String imports = "Import-Package";
    assertEquals(List.of(), violations("gan", imports, "org.likeness.api.gan;version=\"[0.1,1)\",org.likeness.tensor,ai.djl.nn"));
    assertEquals(List.of("org.likeness.gan must not use org.likeness.core.run"), violations("gan", imports, "org.likeness.core.run"));
    assertEquals(List.of("org.likeness.gan must not use org.likeness.swap"), violations("gan", imports, "org.likeness.swap"));
    assertEquals(List.of("org.likeness.gan must not use org.eclipse.swt.widgets"), violations("gan", imports, "org.eclipse.swt.widgets"));
    assertEquals(List.of("org.likeness.api must not use org.likeness.media.image"), violations("api", imports, "org.likeness.media.image"));
    assertEquals(List.of("org.likeness.api must not use ai.djl.engine"), violations("api", imports, "ai.djl.ndarray,ai.djl.engine"));
    assertEquals(List.of("org.likeness.api must not use org.opencv.core"), violations("api", imports, "org.opencv.core"));
    assertEquals(List.of("org.likeness.media must not use org.likeness.tensor"), violations("media", imports, "org.likeness.tensor"));
    assertEquals(List.of("org.likeness.core must not use org.likeness.gan.internal"), violations("core", imports, "org.likeness.gan.internal"));
    assertEquals(List.of("org.likeness.core must not use org.likeness.report"), violations("core", imports, "org.likeness.report"));
    assertEquals(List.of("org.likeness.demo must not use org.likeness.bench"), violations("demo", imports, "org.likeness.bench,org.likeness.report"));
    assertEquals(List.of("org.likeness.workbench must not use org.likeness.bench"), violations("workbench", imports, "org.likeness.bench,org.likeness.demo"));
    assertEquals(List.of("org.likeness.core must not use org.eclipse.jface.viewers"), violations("core", imports, "org.eclipse.jface.viewers"));
    assertEquals(List.of("org.likeness.cli must not use org.likeness.workbench"), violations("cli", imports, "org.likeness.workbench"));
    assertEquals(List.of("org.likeness.core must not use org.likeness.core"), violations("core", "Require-Bundle", "org.likeness.core"));
    assertEquals(List.of("org.likeness.cli must not require the bundle org.likeness.core, but import its packages"),
        violations("cli", "Require-Bundle", "org.likeness.core;bundle-version=\"0.1.0\",org.eclipse.equinox.app"));
    assertEquals(List.of(), violations("workbench.training", "Require-Bundle", "org.likeness.workbench", imports, "org.likeness.core,org.eclipse.swt"));
    assertEquals(List.of("org.likeness.swap must have no Bundle-Activator"), violations("swap", "Bundle-Activator", "org.likeness.swap.Activator"));
    assertEquals(List.of("org.likeness.swap must have no DynamicImport-Package"), violations("swap", "DynamicImport-Package", "*"));
    assertEquals(List.of("org.likeness.swap must not export org.likeness.swap.internal"), violations("swap", "Export-Package", "org.likeness.swap.internal;version=\"1\""));
    assertEquals(List.of(), violations("swap", "Export-Package", "org.likeness.swap.internal;x-friends:=\"org.likeness.swap.tests\""));
    assertEquals(List.of("org.likeness.novel is of no layer: add it to LayerRules"), violations("novel"));
  }
}
