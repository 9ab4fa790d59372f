// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Packs sample plug-ins into a bundle, as an outsider's build would. */
final class SampleBundle {
  private final String name;
  private String imports;
  private String models = "";
  private final List<String[]> components = new ArrayList<>();

  SampleBundle(String name, String moreImports) {
    this.name = name;
    this.imports = "ai.djl.ndarray,org.likeness.api.gan,org.likeness.api.plugin" + moreImports;
  }

  /** @param more XML within the component element */
  SampleBundle component(Class<?> type, String id, String parameters, int ranking, String more) {
    String xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
          <service><provide interface="org.likeness.api.plugin.Plugin"/></service>
          <property name="likeness.plugin.id" value="%s"/>
          <property name="likeness.plugin.label" value="Sample of %s"/>
          <property name="likeness.plugin.parameters" value="%s"/>
          <property name="likeness.plugin.aliases" type="String">loss.sample-alias</property>
          <property name="service.ranking" type="Integer" value="%d"/>
          %s
          <implementation class="%s"/>
        </scr:component>
        """.formatted(name + "." + type.getSimpleName(), id, name, parameters, ranking, more, type.getName());
    components.add(new String[] {type.getName(), xml});
    return this;
  }

  /** A catalogue of models at the bundle's root. */
  SampleBundle models(String json) {
    models = json;
    return this;
  }

  /** Instead of what a plug-in needs. */
  SampleBundle imports(String all) {
    imports = all;
    return this;
  }

  Bundle install(BundleContext context) throws IOException, BundleException {
    return context.installBundle("sample:" + name, new ByteArrayInputStream(bytes()));
  }

  /** As a user does: the jar in the plug-in folder. */
  Path write(Path folder) throws IOException {
    return Files.write(folder.resolve(name + ".jar"), bytes());
  }

  private byte[] bytes() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    List<String> files = new ArrayList<>();
    components.forEach(c -> files.add("OSGI-INF/" + c[0] + ".xml"));
    Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", name, "Bundle-Version", "1.2.3", "Import-Package", imports)
        .forEach(main::putValue);
    if (!files.isEmpty()) {
      main.putValue("Service-Component", String.join(",", files));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      if (!models.isEmpty()) {
        jar.putNextEntry(new ZipEntry("models.json"));
        jar.write(models.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
      for (String[] c : components) {
        jar.putNextEntry(new ZipEntry("OSGI-INF/" + c[0] + ".xml"));
        jar.write(c[1].getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
        for (String file : List.of(c[0], c[0] + "$Parameters")) {
          String path = file.replace('.', '/') + ".class";
          try (InputStream in = SampleBundle.class.getResourceAsStream("/" + path)) {
            if (in != null) {
              jar.putNextEntry(new ZipEntry(path));
              in.transferTo(jar);
              jar.closeEntry();
            }
          }
        }
      }
    }
    return bytes.toByteArray();
  }
}
