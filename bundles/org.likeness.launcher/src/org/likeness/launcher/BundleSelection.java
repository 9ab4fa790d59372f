// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.util.List;
import java.util.Set;

/** Which bundles of the product a face installs: the command starts quicker, and proves its layer, without the UI. */
final class BundleSelection {

  /** The framework is the class path's; the simple configurator would only repeat what the launcher does. */
  private static final Set<String> NEVER =
      Set.of("org.eclipse.osgi", "org.eclipse.equinox.launcher", "org.eclipse.equinox.simpleconfigurator", "org.likeness.launcher");

  private static final List<String> UI =
      List.of("org.likeness.workbench", "org.eclipse.ui", "org.eclipse.e4", "org.eclipse.swt", "org.eclipse.jface",
          "org.eclipse.emf", "org.eclipse.help", "org.eclipse.urischeme", "org.eclipse.core.databinding",
          "org.eclipse.core.commands", "org.eclipse.core.expressions", "org.eclipse.equinox.event", "org.apache.batik",
          "org.apache.felix.fileinstall", "org.apache.commons.logging", "com.github.weisj", "com.ibm.icu", "com.sun.jna",
          "wrapped.xml-apis", "org.apache.xmlgraphics", "wrapped.org.apache.xmlgraphics");

  private BundleSelection() {}

  static List<Product.Entry> of(Product product, Face face) {
    return product.bundles().stream()
        .filter(b -> !NEVER.contains(b.name()))
        .filter(b -> face == Face.WORKBENCH || UI.stream().noneMatch(b.name()::startsWith))
        .toList();
  }
}
