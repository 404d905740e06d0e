<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="text"/>
<xsl:template match="/report[run]">Open: <xsl:value-of select="figures/@open"/>
&#x2066;findings&#x2069;That is all.
</xsl:template>
<xsl:template match="findings"><xsl:for-each select="finding"><xsl:value-of select="concat('- ', title, ', ', lines, '&#10;')"/></xsl:for-each></xsl:template>
</xsl:stylesheet>
