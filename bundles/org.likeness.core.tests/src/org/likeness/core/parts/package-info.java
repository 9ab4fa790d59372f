// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Small plug-ins and kinds of recipe that tests of several bundles use. */
package org.likeness.core.parts;
