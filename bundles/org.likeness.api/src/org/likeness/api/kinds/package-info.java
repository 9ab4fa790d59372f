/** The kinds of plug-ins that come with Likeness. */
package org.likeness.api.kinds;
