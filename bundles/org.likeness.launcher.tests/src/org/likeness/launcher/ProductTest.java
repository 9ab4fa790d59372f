// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductTest {

  private static final String INFO =
      """
      #encoding=UTF-8
      #version=1
      org.apache.felix.scr,2.2.18,plugins/org.apache.felix.scr_2.2.18.jar,2,true
      org.eclipse.osgi,3.24.200,plugins/org.eclipse.osgi_3.24.200.jar,-1,true
      org.eclipse.ui,3.209.0,plugins/org.eclipse.ui_3.209.0.jar,4,false
      org.likeness.api,0.1.0,plugins/with%20space.jar,4,false
      org.likeness.workbench,0.1.0,plugins/org.likeness.workbench_0.1.0.jar,4,false
      """;

  @TempDir Path home;

  private Path info() throws IOException {
    Path info = home.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    Files.createDirectories(info.getParent());
    return Files.writeString(info, INFO);
  }

  @Test
  void readsEveryBundleWithItsStartLevel() throws IOException {
    info();
    Product product = Product.read(home);
    assertEquals(5, product.bundles().size());
    assertEquals(
        new Product.Entry("org.apache.felix.scr", "2.2.18", home.resolve("plugins/org.apache.felix.scr_2.2.18.jar"), 2, true),
        product.bundles().getFirst());
    assertEquals(home.resolve("plugins/with space.jar"), product.bundles().get(3).location());
  }

  @Test
  void theCommandIsStartedWithoutTheUserInterface() throws IOException {
    info();
    Product product = Product.read(home);
    assertEquals(List.of("org.apache.felix.scr", "org.likeness.api"), names(BundleSelection.of(product, Face.COMMAND)));
    assertEquals(
        List.of("org.apache.felix.scr", "org.eclipse.ui", "org.likeness.api", "org.likeness.workbench"),
        names(BundleSelection.of(product, Face.WORKBENCH)));
  }

  @Test
  void aNewBuildHasAnotherId() throws IOException {
    Path info = info();
    String first = Product.read(home).buildId();
    assertEquals(first, Product.read(home).buildId());
    Files.setLastModifiedTime(info, FileTime.fromMillis(Files.getLastModifiedTime(info).toMillis() + 5000));
    String second = Product.read(home).buildId();
    assertNotEquals(first, second);
    FileTime time = Files.getLastModifiedTime(info);
    Files.writeString(info, INFO.replace("0.1.0", "0.1.1"));
    Files.setLastModifiedTime(info, time);
    assertNotEquals(second, Product.read(home).buildId());
  }

  @Test
  void aFolderThatIsNoProductIsRefused() {
    assertThrows(NoSuchFileException.class, () -> Product.read(home));
  }

  private static List<String> names(List<Product.Entry> entries) {
    return entries.stream().map(Product.Entry::name).toList();
  }
}
